-- Makes blocked tasks ready and fills the places of their owners: an owner has at most max_open_tasks in the line or running,
-- further tasks are held outside of it. p_freed says how many places of each of p_owner_keys became free; what is ready now goes
-- before what was held. The caller holds the jobs' row locks; owners are locked here, after jobs and tasks, in the order of their
-- keys.
-- Answers [{"jobId", "count"}] of what became claimable.
create or replace function engine.admit_tasks(p_ready uuid[], p_owner_keys text[], p_freed integer[])
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  line_at bigint;
  claimable jsonb;
begin
  perform from owners
  where owner_key in (select owner_key from job_tasks where id = any (p_ready) union select unnest(p_owner_keys))
  order by owner_key for no key update;
  select last_value into line_at from virtual_time;

  with freed as (
    select owner_key, sum(places) as places from unnest(p_owner_keys, p_freed) as freed (owner_key, places) group by owner_key
  ),
  newly as (
    select id, owner_key, row_number() over (partition by owner_key order by priority desc, job_id, position, name) as rank
    from job_tasks where id = any (p_ready)
  ),
  owner as (
    select owner_key, open_tasks - coalesce(freed.places, 0) as open, max_open_tasks, greatest(next_start, line_at) as start
    from owners left join freed using (owner_key)
    where owner_key in (select owner_key from newly union select owner_key from freed)
  ),
  entered as (
    update job_tasks as task
    set state = 'ready', ready_at = now(), virtual_start = owner.start + newly.rank - 1,
      lane = case when newly.rank <= owner.max_open_tasks - owner.open then 'fair' else 'held' end
    from newly join owner using (owner_key)
    where task.id = newly.id
    returning task.job_id, task.owner_key, task.lane
  ),
  entry as (
    select owner_key, count(*) as tasks, count(*) filter (where lane = 'fair') as admitted from entered group by owner_key
  ),
  next_held as (
    select held.id, row_number() over (partition by owner_key order by held.priority desc, held.virtual_start) as rank
    from owner left join entry using (owner_key)
    cross join lateral (
      select id, priority, virtual_start from job_tasks
      where job_tasks.owner_key = owner.owner_key and lane = 'held'
      order by priority desc, virtual_start
      limit greatest(0, owner.max_open_tasks - owner.open - coalesce(entry.admitted, 0))
      for update skip locked
    ) as held
  ),
  promoted as (
    update job_tasks as task
    set lane = 'fair', virtual_start = greatest(task.virtual_start, line_at + next_held.rank - 1)
    from next_held where task.id = next_held.id
    returning task.job_id, task.owner_key
  ),
  promotion as (select owner_key, count(*) as tasks from promoted group by owner_key),
  target as (
    select owner_key, owner.open + coalesce(entry.admitted, 0) + coalesce(promotion.tasks, 0) as open,
      case when entry.tasks > 0 then owner.start + entry.tasks else 0 end as start
    from owner left join entry using (owner_key) left join promotion using (owner_key)
  ),
  counted as (
    update owners
    set open_tasks = target.open, next_start = greatest(owners.next_start, target.start)
    from target
    where owners.owner_key = target.owner_key and (owners.open_tasks <> target.open or owners.next_start < target.start)
  )
  select coalesce(jsonb_agg(jsonb_build_object('jobId', job_id, 'count', tasks)), '[]') into claimable
  from (
    select job_id, count(*) as tasks
    from (select job_id from entered where lane = 'fair' union all select job_id from promoted) as admitted
    group by job_id
  ) as by_job;
  return claimable;
end
$$;

revoke all on function engine.admit_tasks(uuid[], text[], integer[]) from public, anon, authenticated, service_role;
