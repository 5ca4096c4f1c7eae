-- Settles booked calls whose callers died: a minute after nobody waits for an answer any more, a call is of unknown fate and costs
-- what was reserved. At most p_limit; what somebody settles right now is theirs.
-- Answers [{"jobId", "task", "provider", "capability"}].
create or replace function engine.settle_lost_calls(p_limit integer)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
set enable_seqscan = off
as $$
declare
  lost_before timestamptz := now() - interval '1 minute';
  settled jsonb;
begin
  -- In the order of book_call: days, calls.
  perform from provider_days
  where (day, provider) in (
    select (booked_at at time zone 'utc')::date, provider from provider_calls where state = 'booked' and expires_at < lost_before
  )
  order by day, provider for update;
  if not found then
    return '[]';
  end if;

  with lost as (
    update provider_calls
    set state = 'unknown', unknown_fates = unknown_fates + 1, cost_micro_usd = cost_micro_usd + reserved_micro_usd,
      reserved_micro_usd = 0, settled_at = now()
    where ctid in (
      select ctid from provider_calls where state = 'booked' and expires_at < lost_before
      order by expires_at limit p_limit for update skip locked
    )
    returning job_id, task, provider, capability, (booked_at at time zone 'utc')::date as booked_on
  ),
  counted as (
    update provider_days set unknown_fates = unknown_fates + fates
    from (select booked_on, provider as of_provider, count(*) as fates from lost group by booked_on, provider) as by_day
    where day = booked_on and provider = of_provider
  )
  select coalesce(jsonb_agg(jsonb_build_object('jobId', job_id, 'task', task, 'provider', provider, 'capability', capability)), '[]')
  into settled from lost;
  return settled;
end
$$;

revoke all on function engine.settle_lost_calls(integer) from public, anon, authenticated, service_role;
