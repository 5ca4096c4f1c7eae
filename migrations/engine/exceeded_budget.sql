-- Which budget an expense would exceed: 'job' | 'owner_day' | 'provider_day', or null. With p_is_settled_alone what is reserved for
-- calls under way does not count: most of it comes back when they are settled.
-- p_limits is {"jobMicroUsd", "ownerDayMicroUsd", "providerDayMicroUsd"}, each 0 or absent for no limit. p_job_id is null for a job
-- that is yet to start.
create or replace function engine.exceeded_budget(
  p_job_id uuid, p_owner_key text, p_provider text, p_micro_usd bigint, p_limits jsonb, p_is_settled_alone boolean
)
returns text
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
declare
  today date := (now() at time zone 'utc')::date;
  of_job bigint := 0;
  of_owner_day bigint := 0;
  of_provider_day bigint := 0;
begin
  if p_is_settled_alone then
    -- Few at any time, in an index of their own.
    select coalesce(sum(reserved_micro_usd) filter (where job_id = p_job_id), 0),
      coalesce(sum(reserved_micro_usd) filter (where owner_key = p_owner_key and booked_on = today), 0),
      coalesce(sum(reserved_micro_usd) filter (where provider = p_provider and booked_on = today), 0)
    into of_job, of_owner_day, of_provider_day
    from provider_calls cross join lateral (select (booked_at at time zone 'utc')::date as booked_on) as day_of_booking
    where state = 'booked';
  end if;
  return case
    when (p_limits ->> 'jobMicroUsd')::bigint > 0 and p_job_id is not null and p_micro_usd - of_job + (
      select coalesce(sum(reserved_micro_usd + cost_micro_usd), 0) from provider_calls where job_id = p_job_id
    ) > (p_limits ->> 'jobMicroUsd')::bigint then 'job'
    when (p_limits ->> 'ownerDayMicroUsd')::bigint > 0 and p_micro_usd - of_owner_day + coalesce(
      (select micro_usd from owner_days where day = today and owner_key = p_owner_key), 0
    ) > (p_limits ->> 'ownerDayMicroUsd')::bigint then 'owner_day'
    when (p_limits ->> 'providerDayMicroUsd')::bigint > 0 and p_micro_usd - of_provider_day + coalesce(
      (select micro_usd from provider_days where day = today and provider = p_provider), 0
    ) > (p_limits ->> 'providerDayMicroUsd')::bigint then 'provider_day'
  end;
end
$$;

revoke all on function engine.exceeded_budget(uuid, text, text, bigint, jsonb, boolean)
from public, anon, authenticated, service_role;
