-- Only a call that was made since the last rest began says more than that rest does: of many at once, all fail.

alter table engine.provider_circuits
-- When the provider was last found to fail again and again.
add column rests_since timestamptz not null default '-infinity';
