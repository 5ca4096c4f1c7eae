-- Deletes the tasks and events of up to p_limit jobs that ended so many days ago. The jobs themselves, their artifacts and what
-- was added up of them stay. Answers how many jobs that were.
create or replace function engine.prune_jobs(p_older_than_days integer, p_limit integer)
returns integer
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  old_jobs uuid[];
begin
  select array_agg(id) into old_jobs from (
    select id from jobs
    where finished_at is not null and not is_pruned and finished_at < now() - make_interval(days => p_older_than_days)
    order by finished_at limit p_limit for no key update skip locked
  ) as old;
  delete from job_tasks where job_id = any (old_jobs);
  delete from job_events where job_id = any (old_jobs);
  update jobs set is_pruned = true where id = any (old_jobs);
  return coalesce(cardinality(old_jobs), 0);
end
$$;

revoke all on function engine.prune_jobs(integer, integer) from public, anon, authenticated, service_role;
