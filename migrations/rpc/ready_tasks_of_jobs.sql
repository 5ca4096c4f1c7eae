-- How many tasks of these jobs could be claimed now. Answers [{"jobId", "count"}] of those that have any.
create or replace function public.ready_tasks_of_jobs(p_job_ids uuid[])
returns jsonb
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('jobId', job_id, 'count', waiting)), '[]')
    from (
      select job_id, count(*) as waiting from job_tasks
      where job_id = any (p_job_ids) and lane not in ('held', 'paused') and ready_at <= now()
      group by job_id
    ) as by_job
  );
end
$$;

revoke all on function public.ready_tasks_of_jobs(uuid[]) from public, anon, authenticated;
grant execute on function public.ready_tasks_of_jobs(uuid[]) to service_role;
