-- Removes these jobs with everything that hangs on them, those that may still be removed. The caller has deleted their objects.
-- Answers how many there were.
create or replace function public.remove_jobs(p_job_ids uuid[], p_older_than_days integer)
returns integer
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  removed integer;
begin
  perform from jobs where id = any (p_job_ids) order by id for update;
  delete from jobs where id = any (p_job_ids) and may_be_removed(jobs, p_older_than_days);
  get diagnostics removed = row_count;
  return removed;
end
$$;

revoke all on function public.remove_jobs(uuid[], integer) from public, anon, authenticated;
grant execute on function public.remove_jobs(uuid[], integer) to service_role;
