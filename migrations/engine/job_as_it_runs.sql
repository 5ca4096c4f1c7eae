-- A job as its readers see it. The row of a job whose first tasks run says until their first result or heartbeat that it is queued:
-- what it would say is taken from the task.
create or replace function engine.job_as_it_runs(p_job jobs)
returns jobs
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
declare
  first record;
begin
  if p_job.state = 'queued' then
    select position, label, step, doc_title, started_at into first from job_tasks
    -- The owner, for the index of what runs begins with the owner.
    where owner_key = p_job.owner_key and job_id = p_job.id and state = 'running' order by position limit 1;
    if found then
      p_job.state := 'processing';
      p_job.percent := greatest(p_job.percent, p_job.base_percent);
      p_job.message := first.label;
      p_job.step := coalesce(first.step, p_job.step);
      p_job.current_doc := coalesce(first.doc_title, p_job.current_doc);
      p_job.started_at := coalesce(p_job.started_at, first.started_at);
      p_job.updated_at := greatest(p_job.updated_at, first.started_at);
    end if;
  end if;
  return p_job;
end
$$;

revoke all on function engine.job_as_it_runs(jobs) from public, anon, authenticated, service_role;
