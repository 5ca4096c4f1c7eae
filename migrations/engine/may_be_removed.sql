-- Whether nobody would miss a finished job: it ended so many days ago, and either nobody owns it or it made nothing. What somebody
-- owns and could still read is theirs and stays.
create or replace function engine.may_be_removed(p_job jobs, p_older_than_days integer)
returns boolean
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    select coalesce(
      p_job.finished_at < now() - make_interval(days => p_older_than_days) and (
        p_job.owner_id is null
        or (p_job.state in ('failed', 'cancelled') and not exists (select from job_artifacts where job_id = p_job.id))
      ),
      false
    )
  );
end
$$;

revoke all on function engine.may_be_removed(jobs, integer) from public, anon, authenticated, service_role;
