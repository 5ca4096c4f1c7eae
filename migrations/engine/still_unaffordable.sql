-- Whether a job that stopped for want of money would only stop again: none of the calls at which it did can be paid for yet. What
-- is reserved for others is no reason, since it is waited for.
-- Answers null, or {"outcome": "job_spent"} | {"outcome": "spent", "retryAfterSeconds"}, when a day's budget is in the way.
create or replace function engine.still_unaffordable(p_job_id uuid, p_owner_key text, p_limits jsonb)
returns jsonb
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
declare
  exceeded text[];
begin
  -- Nobody is paid any more.
  if coalesce(jsonb_typeof(p_limits -> 'spend'), 'null') = 'null' then
    return null;
  end if;
  select array_agg(exceeded_budget(p_job_id, p_owner_key, provider, reserved_micro_usd, p_limits -> 'spend', true)) into exceeded
  from unaffordable_calls where job_id = p_job_id;
  if exceeded is null or array_position(exceeded, null) is not null then
    return null;
  end if;
  if exceeded <@ '{job}' then
    return '{"outcome": "job_spent"}';
  end if;
  return jsonb_build_object('outcome', 'spent', 'retryAfterSeconds', seconds_until_tomorrow());
end
$$;

revoke all on function engine.still_unaffordable(uuid, text, jsonb) from public, anon, authenticated, service_role;
