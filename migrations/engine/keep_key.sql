-- Keeps an idempotency key for 24 hours with the answer that a repeated request gets; one that has expired may be used anew. Does
-- nothing for a request without a key. Takes {"key", "requestHash"}.
create or replace function engine.keep_key(p_owner_key text, p_idempotency jsonb, p_job_id uuid, p_response jsonb)
returns void
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
begin
  insert into idempotency_keys (owner_key, key, request_hash, job_id, response, expires_at)
  select p_owner_key, p_idempotency ->> 'key', p_idempotency ->> 'requestHash', p_job_id, p_response, now() + interval '24 hours'
  where jsonb_typeof(p_idempotency) = 'object'
  on conflict (owner_key, key) do update set
    request_hash = excluded.request_hash, job_id = excluded.job_id, response = excluded.response, claimed_until = null,
    created_at = now(), expires_at = excluded.expires_at;
end
$$;

revoke all on function engine.keep_key(text, jsonb, uuid, jsonb) from public, anon, authenticated, service_role;
