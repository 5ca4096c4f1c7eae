-- What a run by hand looks at: with p_job_id that job, whatever its state; else up to p_limit jobs of these kinds (null for all)
-- that have work now, by priority and age. Work is a ready task whose pause is over (with p_force: any ready task) or an expired
-- lease.
-- Answers [{"jobId", "kind"}].
create or replace function public.jobs_to_process(p_job_id uuid, p_kinds text[], p_limit integer, p_force boolean)
returns jsonb
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('jobId', id, 'kind', kind) order by priority desc, created_at, id), '[]')
    from (
      select id, kind, priority, created_at from jobs where id = p_job_id
      union all
      (
        select id, kind, priority, created_at from jobs
        where p_job_id is null and finished_at is null and (p_kinds is null or kind = any (p_kinds))
          and exists (
            select from job_tasks
            where job_tasks.job_id = jobs.id and (
              (job_tasks.state = 'ready' and (p_force or job_tasks.ready_at <= now()))
              or (job_tasks.state = 'running' and job_tasks.lease_expires_at < now())
            )
          )
        order by priority desc, created_at, id
        limit p_limit
      )
    ) as looked_at
  );
end
$$;

revoke all on function public.jobs_to_process(uuid, text[], integer, boolean) from public, anon, authenticated;
grant execute on function public.jobs_to_process(uuid, text[], integer, boolean) to service_role;
