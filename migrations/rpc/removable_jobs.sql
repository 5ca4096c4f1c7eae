-- The ids of up to p_limit finished jobs that may be removed, the oldest first.
create or replace function public.removable_jobs(p_older_than_days integer, p_limit integer)
returns jsonb
language sql
stable
security definer
set search_path = public, engine, pg_temp
as $$
  select coalesce(jsonb_agg(id order by finished_at), '[]')
  from (
    (
      select id, finished_at from jobs
      where owner_id is null and finished_at < now() - make_interval(days => p_older_than_days)
      order by finished_at limit p_limit
    )
    union
    (
      select id, finished_at from jobs
      where error_code is not null and finished_at < now() - make_interval(days => p_older_than_days)
        and may_be_removed(jobs, p_older_than_days)
      order by finished_at limit p_limit
    )
    order by finished_at limit p_limit
  ) as found
$$;

revoke all on function public.removable_jobs(integer, integer) from public, anon, authenticated;
grant execute on function public.removable_jobs(integer, integer) to service_role;
