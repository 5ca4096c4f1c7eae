-- An idempotency key may belong to a request that starts no job, and to one that is still under way outside of the database.

alter table public.idempotency_keys
alter column job_id drop not null,
-- Null while the request that claimed the key is under way, or when nobody knows what became of it.
alter column response drop not null,
-- Until then a request without a response counts as under way.
add column claimed_until timestamptz;
