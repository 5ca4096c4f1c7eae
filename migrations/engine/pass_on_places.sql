-- Passes places that became free on to what their owners have waiting; p_owner_keys names the owner of each. An owner who is
-- above the limit passes none on. The caller holds the jobs' row locks.
-- Answers [{"jobId", "count"}] of what became claimable.
create or replace function engine.pass_on_places(p_owner_keys text[])
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  line_at bigint;
  claimable jsonb;
begin
  perform pg_advisory_xact_lock_shared(key) from (
    select distinct hashtextextended(owner_key, 1) as key from unnest(p_owner_keys) as owner_key order by key
  ) as keys;
  if not exists (select from job_tasks where lane = 'held' and owner_key = any (p_owner_keys)) then
    return '[]';
  end if;
  select last_value into line_at from virtual_time;

  with freed as (
    select owner_key, count(*) as places from unnest(p_owner_keys) as freed (owner_key) group by owner_key
  ),
  next_held as (
    select held.id, row_number() over (partition by owner_key order by held.priority desc, held.virtual_start) as rank
    from freed join owners using (owner_key)
    cross join lateral (
      select id, priority, virtual_start from job_tasks
      where job_tasks.owner_key = owners.owner_key and lane = 'held'
      order by priority desc, virtual_start
      limit least(places, max_open_tasks - places_taken(owners.owner_key, max_open_tasks))
      for update skip locked
    ) as held
  ),
  promoted as (
    update job_tasks as task
    set lane = 'fair', virtual_start = greatest(task.virtual_start, line_at + next_held.rank - 1)
    from next_held where task.id = next_held.id
    returning task.job_id
  )
  select coalesce(jsonb_agg(jsonb_build_object('jobId', job_id, 'count', tasks)), '[]') into claimable
  from (select job_id, count(*) as tasks from promoted group by job_id) as by_job;
  return claimable;
end
$$;

revoke all on function engine.pass_on_places(text[]) from public, anon, authenticated, service_role;
