-- Says what became of the request that claimed a key. p_outcome: 'done' keeps p_response for whoever repeats the request, 'refused'
-- frees the key, 'unknown' lets the next request claim it at once. Idempotent; a key that is settled already stays as it is.
create or replace function public.settle_idempotency_key(
  p_owner_key text, p_key text, p_request_hash text, p_outcome text, p_response jsonb
)
returns void
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
begin
  if p_outcome = 'refused' then
    delete from idempotency_keys
    where owner_key = p_owner_key and key = p_key and request_hash = p_request_hash and response is null;
  else
    update idempotency_keys set response = case when p_outcome = 'done' then p_response end, claimed_until = null
    where owner_key = p_owner_key and key = p_key and request_hash = p_request_hash and response is null;
  end if;
end
$$;

revoke all on function public.settle_idempotency_key(text, text, text, text, jsonb) from public, anon, authenticated;
grant execute on function public.settle_idempotency_key(text, text, text, text, jsonb) to service_role;
