-- Inserts planned tasks of a job as blocked; advance_job makes those ready that need nothing. The same plan twice changes nothing.
-- Documents that come with later tasks count among the job's from then on.
create or replace function public.insert_tasks(p_job_id uuid, p_tasks jsonb)
returns void
language plpgsql
security definer
set search_path = public, pg_temp
as $$
begin
  insert into job_tasks (
    job_id, name, kind, position, needs, optional, params, label, step, doc_num, doc_title, points,
    owner_key, priority, max_attempts, lease_seconds, backoff_base_seconds, backoff_max_seconds
  )
  select
    job.id, task.name, task.kind, task.position, coalesce(task.needs, '{}'), coalesce(task.optional, false),
    coalesce(task.params, '{}'), task.label, task.step, task.doc_num, task.doc_title, coalesce(task.points, 0),
    job.owner_key, job.priority, task.max_attempts, task.lease_seconds, task.backoff_base_seconds, task.backoff_max_seconds
  from jobs as job,
    jsonb_to_recordset(p_tasks) as task (
      name text, kind text, position smallint, needs text[], optional boolean, params jsonb, label text, step text,
      doc_num smallint, doc_title text, points numeric, max_attempts smallint, lease_seconds integer,
      backoff_base_seconds integer, backoff_max_seconds integer
    )
  where job.id = p_job_id
  on conflict (job_id, name) do nothing;
  update jobs
  set docs_total = counted.documents
  from (select count(distinct doc_num) as documents from job_tasks where job_id = p_job_id) as counted
  where id = p_job_id and docs_total < counted.documents;
end
$$;

revoke all on function public.insert_tasks(uuid, jsonb) from public, anon, authenticated, service_role;
