-- Makes a delivery of this owner due now, whatever came of it, with the whole schedule before it; its address is switched on again.
-- One that is being sent right now is left to its sender. Answers the delivery, or null when there is none of this owner.
create or replace function public.redeliver(p_owner_id uuid, p_delivery_id uuid)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  wanted webhook_deliveries%rowtype;
begin
  select * into wanted from webhook_deliveries where id = p_delivery_id and owner_id = p_owner_id for update;
  if not found then
    return null;
  end if;
  delete from webhook_urls_off where owner_id = p_owner_id and url = wanted.url;
  if wanted.lease_token is null or wanted.next_attempt_at <= now() then
    update webhook_deliveries set state = 'pending', next_attempt_at = now(), lease_token = null, attempts = 0, delivered_at = null
    where id = p_delivery_id returning * into wanted;
  end if;
  return delivery_document(wanted);
end
$$;

revoke all on function public.redeliver(uuid, uuid) from public, anon, authenticated;
grant execute on function public.redeliver(uuid, uuid) to service_role;
