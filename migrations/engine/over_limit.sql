-- Whether an owner who would start or retry a job of this kind is over a limit. The caller holds the owner's advisory lock.
-- Takes {"maxActiveJobs", "maxOpenTasks", "budget": {"maxJobs", "windowSeconds", "kinds"}, "shedAfterSeconds",
-- "spend": {"providersOfKinds": {kind: [provider]}, "ownerDayMicroUsd", "providerDayMicroUsd"}}, `budget` null for an owner without
-- one, `shedAfterSeconds` 0 where no start is refused for the line's length, `spend` null where nothing is paid for.
-- Answers null, or {"outcome": "too_many_active", "limit"} | {"outcome": "over_budget", "limit", "retryAfterSeconds"}
--   | {"outcome": "overloaded"} | {"outcome": "spent", "retryAfterSeconds"}, when a day's budget is.
create or replace function engine.over_limit(p_owner_key text, p_kind text, p_limits jsonb)
returns jsonb
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
declare
  max_active integer := (p_limits ->> 'maxActiveJobs')::integer;
  budget jsonb := p_limits -> 'budget';
  max_jobs integer := (budget ->> 'maxJobs')::integer;
  counted_kinds text[] := array(select jsonb_array_elements_text(coalesce(budget -> 'kinds', '[]')));
  window_length interval := make_interval(secs => (budget ->> 'windowSeconds')::integer);
  spend jsonb := p_limits -> 'spend';
  -- Whom a job of this kind pays. A worker of the version before names all that any job pays.
  sellers text[] := array(
    select jsonb_array_elements_text(coalesce(spend -> 'providersOfKinds' -> p_kind, spend -> 'providers', '[]'))
  );
  started integer;
  oldest timestamptz;
begin
  if (p_limits ->> 'shedAfterSeconds')::integer > 0 and (
    -- The head of the line: what starts now would wait as long.
    select ready_at from job_tasks where lane = 'fair' order by priority desc, virtual_start, ready_at limit 1
  ) < now() - make_interval(secs => (p_limits ->> 'shedAfterSeconds')::integer) then
    return '{"outcome": "overloaded"}';
  end if;
  if (
    select count(*) from (
      select from jobs where owner_key = p_owner_key and finished_at is null limit max_active
    ) as active
  ) >= max_active then
    return jsonb_build_object('outcome', 'too_many_active', 'limit', max_active);
  end if;
  if exists (
    -- A day is used up when nothing more can be paid for in it; what is reserved for calls under way may come back.
    select from unnest(sellers) as seller where exceeded_budget(null, p_owner_key, seller, 1, spend, true) is not null
  ) then
    return jsonb_build_object('outcome', 'spent', 'retryAfterSeconds', seconds_until_tomorrow());
  end if;
  if max_jobs is not null and p_kind = any (counted_kinds) then
    select count(*), min(started_at) into started, oldest from budgeted_starts
    where owner_key = p_owner_key and started_at > now() - window_length and kind = any (counted_kinds);
    if started >= max_jobs then
      return jsonb_build_object(
        'outcome', 'over_budget', 'limit', max_jobs,
        'retryAfterSeconds', greatest(1, ceil(extract(epoch from oldest + window_length - now())))::integer
      );
    end if;
  end if;
  return null;
end
$$;

revoke all on function engine.over_limit(text, text, jsonb) from public, anon, authenticated, service_role;
