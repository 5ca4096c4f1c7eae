-- Records what came of an attempt, unless its lease is lost. p_result: {"state": "delivered" | "failed" | "switched_off" |
-- "pending", "retryInSeconds" for the last, "status": what the receiver answered, "fault": why it is not delivered}.
-- "switched_off" holds for the address: everything that waits for it is switched off as well.
-- Answers whether it was recorded.
create or replace function public.settle_delivery(p_delivery_id uuid, p_lease_token uuid, p_result jsonb)
returns boolean
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  settled webhook_deliveries%rowtype;
begin
  update webhook_deliveries
  set state = p_result ->> 'state', lease_token = null, last_status = (p_result ->> 'status')::smallint, last_fault = p_result ->> 'fault',
    next_attempt_at = case
      when p_result ->> 'state' = 'pending' then now() + make_interval(secs => (p_result ->> 'retryInSeconds')::integer)
    end,
    delivered_at = case when p_result ->> 'state' = 'delivered' then now() end
  where id = p_delivery_id and lease_token = p_lease_token
  returning * into settled;
  if not found then
    return false;
  end if;
  if settled.state = 'switched_off' then
    insert into webhook_urls_off (owner_id, url) values (settled.owner_id, settled.url) on conflict do nothing;
    update webhook_deliveries set state = 'switched_off', next_attempt_at = null, lease_token = null
    where id in (
      select id from webhook_deliveries
      where owner_id = settled.owner_id and url = settled.url and state = 'pending' and lease_token is null
      order by id for update skip locked
    );
  end if;
  return true;
end
$$;

revoke all on function public.settle_delivery(uuid, uuid, jsonb) from public, anon, authenticated;
grant execute on function public.settle_delivery(uuid, uuid, jsonb) to service_role;
