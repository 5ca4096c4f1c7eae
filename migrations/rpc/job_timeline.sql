-- A job of anybody's and its tasks in their order, for operators: when each became ready, was first claimed and ended.
-- Answers {"id", "kind", "state", "percent", "createdAt", "startedAt", "finishedAt", "errorCode", "tasks": [{"name", "kind",
-- "state", "attempt", "maxAttempts", "readyAt", "startedAt", "finishedAt", "errorCode"}]}, or null when there is no such job.
create or replace function public.job_timeline(p_job_id uuid)
returns jsonb
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    select jsonb_build_object(
      'id', job.id, 'kind', job.kind, 'state', job.state, 'percent', job.percent, 'createdAt', job.created_at, 'startedAt', job.started_at,
      'finishedAt', job.finished_at, 'errorCode', job.error_code,
      'tasks', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'name', name, 'kind', kind, 'state', state, 'attempt', attempt, 'maxAttempts', max_attempts, 'readyAt', ready_at,
          'startedAt', started_at, 'finishedAt', finished_at, 'errorCode', error_code
        ) order by position, name), '[]')
        from job_tasks where job_id = p_job_id
      )
    )
    from jobs cross join lateral job_as_it_runs(jobs) as job where jobs.id = p_job_id
  );
end
$$;

revoke all on function public.job_timeline(uuid) from public, anon, authenticated;
grant execute on function public.job_timeline(uuid) to service_role;
