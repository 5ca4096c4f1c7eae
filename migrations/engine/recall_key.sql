-- What an idempotency key stands for: null when it may be used, {"outcome": "replayed", "response"} for the same request again,
-- {"outcome": "key_conflict"} for another one. The caller holds the owner's advisory lock, so that of two requests at once the
-- second finds the first's key. Takes {"key", "requestHash"}, or null for a request without a key.
create or replace function engine.recall_key(p_owner_key text, p_idempotency jsonb)
returns jsonb
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    select case
      when request_hash = p_idempotency ->> 'requestHash' then jsonb_build_object('outcome', 'replayed', 'response', response)
      else '{"outcome": "key_conflict"}'
    end
    from idempotency_keys
    where owner_key = p_owner_key and key = p_idempotency ->> 'key' and expires_at > now()
  );
end
$$;

revoke all on function engine.recall_key(text, jsonb) from public, anon, authenticated, service_role;
