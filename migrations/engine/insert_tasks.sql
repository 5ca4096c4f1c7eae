-- Inserts planned tasks as blocked; advance_jobs makes those ready that need nothing. Takes [{"jobId", "tasks": [task]}]. The
-- same plan again changes nothing.
create or replace function engine.insert_tasks(p_plans jsonb)
returns void
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
begin
  insert into job_tasks (
    job_id, name, kind, position, needs, optional, params, label, step, doc_num, doc_title, points,
    owner_key, priority, max_attempts, lease_seconds, backoff_base_seconds, backoff_max_seconds
  )
  select
    jobs.id, task.name, task.kind, task.position, coalesce(task.needs, '{}'), coalesce(task.optional, false),
    coalesce(task.params, '{}'), task.label, task.step, task."docNum", task."docTitle", coalesce(task.points, 0),
    jobs.owner_key, jobs.priority, task."maxAttempts", task."leaseSeconds", task."backoffBaseSeconds", task."backoffMaxSeconds"
  -- From an array and not from the JSON: see settle_tasks.
  from unnest(array(select jsonb_array_elements(p_plans))) as plan
  join jobs on jobs.id = (plan ->> 'jobId')::uuid
  cross join jsonb_to_recordset(plan -> 'tasks') as task (
    name text, kind text, position smallint, needs text[], optional boolean, params jsonb, label text, step text,
    "docNum" smallint, "docTitle" text, points numeric, "maxAttempts" smallint, "leaseSeconds" integer,
    "backoffBaseSeconds" integer, "backoffMaxSeconds" integer
  )
  on conflict (job_id, name) do nothing;
end
$$;

revoke all on function engine.insert_tasks(jsonb) from public, anon, authenticated, service_role;
