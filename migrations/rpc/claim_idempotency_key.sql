-- Claims an idempotency key for a request whose effect lies outside of the database, for at most p_seconds.
-- Answers {"outcome": "claimed", "isRepeat": whether the same request was under way before and nobody knows what became of it}
--   | {"outcome": "under_way"} | {"outcome": "replayed", "response": …} | {"outcome": "key_conflict"}.
create or replace function public.claim_idempotency_key(p_owner_key text, p_key text, p_request_hash text, p_seconds integer)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  known idempotency_keys%rowtype;
  is_known boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended(p_owner_key, 0));
  select * into known from idempotency_keys where owner_key = p_owner_key and key = p_key and expires_at > now();
  is_known := found;
  if is_known and known.request_hash <> p_request_hash then
    return '{"outcome": "key_conflict"}';
  elsif is_known and known.response is not null then
    return jsonb_build_object('outcome', 'replayed', 'response', known.response);
  elsif is_known and known.claimed_until > now() then
    return '{"outcome": "under_way"}';
  end if;
  insert into idempotency_keys (owner_key, key, request_hash, claimed_until, expires_at)
  values (p_owner_key, p_key, p_request_hash, now() + make_interval(secs => p_seconds), now() + interval '24 hours')
  on conflict (owner_key, key) do update set
    request_hash = excluded.request_hash, job_id = null, response = null, claimed_until = excluded.claimed_until, created_at = now(),
    expires_at = excluded.expires_at;
  return jsonb_build_object('outcome', 'claimed', 'isRepeat', is_known);
end
$$;

revoke all on function public.claim_idempotency_key(text, text, text, integer) from public, anon, authenticated;
grant execute on function public.claim_idempotency_key(text, text, text, integer) to service_role;
