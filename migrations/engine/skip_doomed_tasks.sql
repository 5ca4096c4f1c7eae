-- What needs a task that can never be done is skipped, and so on down the line; an optional failure harms nobody. For whoever
-- made tasks of these jobs fail or planned further ones, and holds the jobs' row locks.
create or replace function engine.skip_doomed_tasks(p_job_ids uuid[])
returns void
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
begin
  with recursive doomed as (
    select job_id, name, optional from job_tasks
    where job_id = any (p_job_ids) and state in ('failed', 'skipped', 'cancelled') and not optional
    union
    select task.job_id, task.name, task.optional
    from doomed join job_tasks as task on task.job_id = doomed.job_id and doomed.name = any (task.needs)
    where task.state = 'blocked' and not doomed.optional
  )
  update job_tasks as task
  set state = 'skipped', finished_at = now()
  from doomed
  where task.job_id = doomed.job_id and task.name = doomed.name and task.state = 'blocked';
end
$$;

revoke all on function engine.skip_doomed_tasks(uuid[]) from public, anon, authenticated, service_role;
