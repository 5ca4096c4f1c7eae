-- Removes up to p_limit finished jobs that nobody would miss (engine.may_be_removed), the oldest first; their objects follow by the
-- removals that are recorded. Jobs that somebody is writing right now are left for the next time. Answers how many there were.
create or replace function public.remove_jobs(p_older_than_days integer, p_limit integer)
returns integer
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  old_enough timestamptz := now() - make_interval(days => p_older_than_days);
  job_ids uuid[];
begin
  select array_agg(id) into job_ids from (
    select id from jobs
    where id in (
      (select id from jobs where owner_id is null and finished_at < old_enough order by finished_at limit p_limit)
      union
      (
        select id from jobs
        where error_code is not null and finished_at < old_enough and may_be_removed(jobs, p_older_than_days)
        order by finished_at limit p_limit
      )
    )
    order by finished_at limit p_limit for update skip locked
  ) as found;
  perform erase_jobs(job_ids);
  return coalesce(cardinality(job_ids), 0);
end
$$;

revoke all on function public.remove_jobs(integer, integer) from public, anon, authenticated;
grant execute on function public.remove_jobs(integer, integer) to service_role;
