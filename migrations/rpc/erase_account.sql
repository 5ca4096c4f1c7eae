-- Erases everything of an owner, at most p_limit jobs in one transaction, unfinished ones too, which end first. What counts the
-- starts of the last day stays for that day, so that an erasure is no way around a limit.
-- Whatever table names an owner has to be named here or in engine.erase_jobs: tests/store/erasure.rs looks.
-- Answers {"jobs", "artifacts", "events", "storybooks": how many there were, "jobIds": of what was erased, "hasMore"}.
create or replace function public.erase_account(p_owner_id uuid, p_limit integer)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  of_owner text := 'user:' || p_owner_id;
  job_ids uuid[];
  unfinished uuid[];
  lone_books uuid[];
  counts jsonb;
begin
  perform pg_advisory_xact_lock(hashtextextended(of_owner, 0));
  select array_agg(id), array_agg(id) filter (where finished_at is null) into job_ids, unfinished from (
    select id, finished_at from jobs where owner_id = p_owner_id order by id limit p_limit for update
  ) as owned;
  perform lock_owners(array[of_owner], true);
  if unfinished is not null then
    perform end_jobs(unfinished, 'cancelled', 'JOB_CANCELLED');
  end if;
  counts := jsonb_build_object(
    'jobs', coalesce(cardinality(job_ids), 0),
    'artifacts', (select count(*) from job_artifacts where job_id = any (job_ids)),
    'events', (select count(*) from job_events where job_id = any (job_ids)),
    'storybooks', (select count(*) from storybooks where id = any (job_ids))
  );
  perform erase_jobs(job_ids);
  if cardinality(job_ids) >= p_limit then
    return counts || jsonb_build_object('jobIds', to_jsonb(job_ids), 'hasMore', true);
  end if;

  -- Books whose jobs are gone already.
  with gone as (delete from storybooks where owner_id = p_owner_id returning id)
  select array_agg(id) into lone_books from gone;
  insert into removals (object_key, job_id, due_at) select id || '/', id, now() from unnest(lone_books) as id;
  update removals set due_at = least(due_at, now()), owner_key = null where owner_key = of_owner;
  delete from idempotency_keys where owner_key = of_owner;
  delete from webhook_urls_off where owner_id = p_owner_id;
  delete from owners where owner_key = of_owner;
  return counts || jsonb_build_object(
    'storybooks', (counts ->> 'storybooks')::integer + coalesce(cardinality(lone_books), 0),
    'jobIds', coalesce(to_jsonb(job_ids || lone_books), '[]'), 'hasMore', false
  );
end
$$;

revoke all on function public.erase_account(uuid, integer) from public, anon, authenticated;
grant execute on function public.erase_account(uuid, integer) to service_role;
