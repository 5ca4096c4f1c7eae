-- Settles a booked call: what it cost takes the place of what was reserved, on the day of the booking. Idempotent: what is settled
-- already stays, but that an answer was kept settles a call of unknown fate too.
-- Takes {"jobId", "key", "outcome": "succeeded"|"failed"|"unknown", "costMicroUsd", "usage", "fault", "isOutage", "restSeconds"};
-- an unknown call costs what was reserved. `isOutage`: the provider itself is at fault; `restSeconds`: how long it asks to be left
-- alone. All are kept from it for a minute of that at a time.
create or replace function public.settle_call(p_settlement jsonb)
returns void
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  outcome text := p_settlement ->> 'outcome';
  unsettled text[] := case when outcome = 'succeeded' then '{booked,unknown}' else '{booked}' end;
  seen provider_calls%rowtype;
  known provider_calls%rowtype;
  booked_on date;
  paid bigint;
  correction bigint;
  -- Calls that were under way when the rest began fail together, and say no more than that it is to rest.
  is_news boolean;
begin
  select * into seen from provider_calls where job_id = (p_settlement ->> 'jobId')::uuid and key = p_settlement ->> 'key';
  if not found or seen.state <> all (unsettled) then
    return;
  end if;
  booked_on := (seen.booked_at at time zone 'utc')::date;
  -- In the order of book_call, which made these rows.
  perform from owner_days where day = booked_on and owner_key = seen.owner_key for update;
  perform from provider_days where day = booked_on and provider = seen.provider for update;
  select seen.booked_at >= rests_since into is_news
  from provider_circuits where provider = seen.provider and capability = seen.capability for update;
  select * into known from provider_calls where job_id = seen.job_id and key = seen.key for update;
  -- Settled meanwhile, or booked anew by somebody who waits for an answer of their own.
  if not found or known.state <> all (unsettled) or known.booked_at <> seen.booked_at then
    return;
  end if;
  paid := case
    -- It was counted when its fate became unknown.
    when known.state = 'unknown' then 0
    when outcome = 'unknown' then known.reserved_micro_usd
    else coalesce((p_settlement ->> 'costMicroUsd')::bigint, 0) end;
  correction := paid - known.reserved_micro_usd;
  update provider_calls
  set state = outcome, cost_micro_usd = cost_micro_usd + paid, reserved_micro_usd = 0,
    -- An answer that was paid for and is of no use counts like one that nobody heard: it is bought once more at most.
    unknown_fates = unknown_fates + (outcome = 'unknown' or (outcome = 'failed' and paid > 0))::integer,
    usage = add_usage(usage, coalesce(p_settlement -> 'usage', '{}')),
    fault = p_settlement ->> 'fault', settled_at = now()
  where job_id = known.job_id and key = known.key;
  update owner_days set micro_usd = micro_usd + correction where day = booked_on and owner_key = known.owner_key;
  update provider_days
  set micro_usd = micro_usd + correction, unknown_fates = unknown_fates + (outcome = 'unknown')::integer
  where day = booked_on and provider = known.provider;
  update provider_circuits
  set asked_at = case when p_settlement ->> 'restSeconds' is null then asked_at else now() end,
    asked_until = case
      when p_settlement ->> 'restSeconds' is not null
        then greatest(asked_until, now() + make_interval(secs => (p_settlement ->> 'restSeconds')::integer))
      -- It has answered since it asked.
      when not (p_settlement ->> 'isOutage')::boolean and known.booked_at >= asked_at then '-infinity'
      else asked_until
    end,
    outages = case when (p_settlement ->> 'isOutage')::boolean then outages + is_news::integer else 0 end,
    rests_since = case when (p_settlement ->> 'isOutage')::boolean and is_news and outages >= 4 then now() else rests_since end,
    rests_until = greatest(
      case
        when (p_settlement ->> 'isOutage')::boolean then rests_until
        when outages >= 5 or (asked_until > now() and known.booked_at >= asked_at) then '-infinity'
        else rests_until
      end,
      case
        when p_settlement ->> 'restSeconds' is not null
          then now() + make_interval(secs => least((p_settlement ->> 'restSeconds')::integer, 60))
      end,
      -- From the fifth outage in a row on: half a minute, then twice as long each time, at most eight minutes.
      case when (p_settlement ->> 'isOutage')::boolean and is_news and outages >= 4
        then now() + interval '30 seconds' * power(2, least(outages - 4, 4)) end
    )
  where provider = known.provider and capability = known.capability;
end
$$;

revoke all on function public.settle_call(jsonb) from public, anon, authenticated;
grant execute on function public.settle_call(jsonb) to service_role;
