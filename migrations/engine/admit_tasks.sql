-- Makes blocked tasks ready and fills the places of their owners and of p_owner_keys: an owner has at most max_open_tasks in the
-- line or running, further tasks are held outside of it. What is ready now goes before what was held. The caller holds the
-- jobs' row locks; owners are locked here.
-- Answers [{"jobId", "count"}] of what became claimable.
create or replace function engine.admit_tasks(p_ready uuid[], p_owner_keys text[])
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  line_at bigint;
  claimable jsonb;
begin
  perform lock_owners(array(select owner_key from job_tasks where id = any (p_ready)) || p_owner_keys, true);
  select last_value into line_at from virtual_time;

  with newly as (
    select id, owner_key, row_number() over (partition by owner_key order by priority desc, job_id, position, name) as rank
    from job_tasks where id = any (p_ready)
  ),
  owner as materialized (
    select owner_key, max_open_tasks - places_taken(owner_key, max_open_tasks) as free, greatest(next_start, line_at) as start
    from owners where owner_key in (select owner_key from newly union select unnest(p_owner_keys))
  ),
  entered as (
    update job_tasks as task
    set state = 'ready', ready_at = now(), virtual_start = owner.start + newly.rank - 1,
      lane = case when newly.rank <= owner.free then 'fair' else 'held' end
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
      limit greatest(0, owner.free - coalesce(entry.admitted, 0))
      for update skip locked
    ) as held
  ),
  promoted as (
    update job_tasks as task
    set lane = 'fair', virtual_start = greatest(task.virtual_start, line_at + next_held.rank - 1)
    from next_held where task.id = next_held.id
    returning task.job_id
  ),
  moved_on as (
    update owners set next_start = owner.start + entry.tasks
    from owner join entry using (owner_key) where owners.owner_key = owner.owner_key
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

revoke all on function engine.admit_tasks(uuid[], text[]) from public, anon, authenticated, service_role;
