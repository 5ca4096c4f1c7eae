-- The rooms in which somebody sits: a change of a job is published to these and to no others. Lost with a crash of the database
-- and made good within a minute, since each room says again that it is there.
create unlogged table engine.watches (
  -- 'job:<id>' or 'user:<id>'.
  room text primary key,
  watched_until timestamptz not null
) with (fillfactor = 50);

alter table engine.watches enable row level security;
revoke all on engine.watches from public, anon, authenticated, service_role;
