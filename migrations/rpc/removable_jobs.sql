-- Up to p_limit finished jobs that may be removed, the oldest first, with the objects that go with them: those that no job beside these
-- has among its artifacts. Answers [{"jobId", "objectKeys": […]}].
create or replace function public.removable_jobs(p_older_than_days integer, p_limit integer)
returns jsonb
language sql
stable
security definer
set search_path = public, pg_temp
as $$
  with candidate as (
    select id, finished_at from (
      (
        select id, finished_at from jobs
        where owner_id is null and finished_at < now() - make_interval(days => p_older_than_days)
        order by finished_at limit p_limit
      )
      union
      (
        select id, finished_at from jobs
        where state in ('failed', 'cancelled') and finished_at < now() - make_interval(days => p_older_than_days)
          and may_be_removed(jobs, p_older_than_days)
        order by finished_at limit p_limit
      )
    ) as found
    order by finished_at limit p_limit
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'jobId', candidate.id,
    'objectKeys', (
      select coalesce(jsonb_agg(own.object_key), '[]')
      from job_artifacts as own
      where own.job_id = candidate.id and not exists (
        select from job_artifacts as other
        where other.object_key = own.object_key and other.job_id not in (select id from candidate)
      )
    )
  ) order by candidate.finished_at), '[]')
  from candidate
$$;

revoke all on function public.removable_jobs(integer, integer) from public, anon, authenticated;
grant execute on function public.removable_jobs(integer, integer) to service_role;
