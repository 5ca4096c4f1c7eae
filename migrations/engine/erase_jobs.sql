-- Erases finished jobs with everything that hangs on them, and records the removal of their objects. The caller holds the jobs'
-- row locks. Whatever table names a job has to be named here, or be emptied with the job (a foreign key, or
-- engine.delete_events_of_jobs): tests/store/erasure.rs looks.
create or replace function engine.erase_jobs(p_job_ids uuid[])
returns void
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
begin
  insert into removals (object_key, job_id, due_at) select id || '/', id, now() from jobs where id = any (p_job_ids);
  update removals set due_at = least(due_at, now()), owner_key = null where job_id = any (p_job_ids);
  -- A step that ran when its job was cancelled may store once more before it learns of it, and so may who copies an object to another
  -- store; no lease and no copy lasts an hour.
  insert into removals (object_key, job_id, due_at)
  select removals.object_key, job_id, now() + interval '1 hour'
  from removals join jobs on jobs.id = removals.job_id
  where job_id = any (p_job_ids) and (
    finished_at > now() - interval '1 hour'
    or exists (select 1 from owed_copies where left(owed_copies.object_key, 36) = job_id::text)
  );
  delete from owed_copies where left(object_key, 36) = any (p_job_ids::text[]);

  delete from idempotency_keys using jobs
  where jobs.id = any (p_job_ids) and idempotency_keys.owner_key = jobs.owner_key and idempotency_keys.job_id = jobs.id;
  delete from dead_letters where job_id = any (p_job_ids);
  delete from storybooks where id = any (p_job_ids);
  -- Tasks, artifacts and events go with them.
  delete from jobs where id = any (p_job_ids);
end
$$;

revoke all on function engine.erase_jobs(uuid[]) from public, anon, authenticated, service_role;
