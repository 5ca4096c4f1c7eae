-- The one place where tasks become ready, progress is computed and a job ends. The caller holds the job's row lock, so that the
-- last two siblings can't miss each other. Gives back how many tasks became ready.
create or replace function public.advance_job(p_job_id uuid)
returns integer
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  job jobs%rowtype;
  became_ready integer;
  unsettled integer;
  failed_required integer;
  earned numeric;
  new_percent smallint;
  finished_docs smallint;
  running record;
  failed_what text;
  failed_code text;
begin
  select * into job from jobs where id = p_job_id;
  if job.state not in ('queued', 'processing') then
    return 0;
  end if;

  -- What needs a task that can never be done is skipped, and so on down the line; an optional failure harms nobody.
  loop
    update job_tasks as task
    set state = 'skipped', finished_at = now()
    where task.job_id = p_job_id and task.state = 'blocked' and exists (
      select from job_tasks as needed
      where needed.job_id = p_job_id and needed.name = any (task.needs)
        and needed.state in ('failed', 'skipped', 'cancelled') and not needed.optional
    );
    exit when not found;
  end loop;

  update job_tasks as task
  set state = 'ready', ready_at = now()
  where task.job_id = p_job_id and task.state = 'blocked' and not exists (
    select from unnest(task.needs) as needed_name
    left join job_tasks as needed on needed.job_id = p_job_id and needed.name = needed_name
    where needed.id is null
      or not (needed.state = 'done' or (needed.optional and needed.state in ('failed', 'skipped')))
  );
  get diagnostics became_ready = row_count;

  select
    count(*) filter (where state in ('blocked', 'ready', 'running')),
    count(*) filter (where state in ('failed', 'skipped', 'cancelled') and not optional),
    coalesce(sum(points * case when state = 'running' then progress when state in ('blocked', 'ready') then 0 else 1 end), 0)
  into unsettled, failed_required, earned
  from job_tasks where job_id = p_job_id;

  select count(*) into finished_docs
  from (
    select doc_num from job_tasks where job_id = p_job_id and doc_num is not null
    group by doc_num having bool_and(state = 'done')
  ) as finished;

  if unsettled = 0 and failed_required = 0 then
    update jobs
    set state = 'complete', percent = 100, docs_complete = finished_docs, message = 'Generation complete!',
      current_doc = null, step = null, finished_at = now(), updated_at = now(),
      result = (select output from job_tasks where job_id = p_job_id and name = 'finalize')
    where id = p_job_id;
    perform append_event(p_job_id, 'complete', jsonb_build_object('percent', 100, 'message', 'Generation complete!'));
    return 0;
  end if;

  if unsettled = 0 then
    -- What failed names the job's error; what was only skipped follows from it. What is wrong with the client's own input is told.
    select
      string_agg(distinct coalesce(doc_title, rtrim(label, '.')) || case when error_code = 'INVALID_INPUT' then ': ' || error_message else '' end, ', '),
      min(error_code)
    into failed_what, failed_code
    from job_tasks where job_id = p_job_id and state = 'failed' and not optional;
    update jobs
    set state = 'failed', docs_complete = finished_docs, message = 'Generation failed', current_doc = null, step = null,
      finished_at = now(), updated_at = now(),
      error_code = coalesce(failed_code, 'JOB_FAILED'),
      error_message = 'Could not finish: ' || coalesce(failed_what, 'the job')
    where id = p_job_id
    returning * into job;
    perform append_event(p_job_id, 'failed', jsonb_build_object('code', job.error_code, 'error', job.error_message));
    return 0;
  end if;

  if job.state = 'queued' then
    return became_ready;
  end if;

  -- Percent never falls: not after a retry, not when a lease was lost.
  new_percent := least(99, greatest(job.percent, job.base_percent + floor(earned)));
  select label, step, doc_title into running
  from job_tasks where job_id = p_job_id and state = 'running' order by position limit 1;
  update jobs
  set percent = new_percent, docs_complete = finished_docs, updated_at = now(),
    message = coalesce(running.label, message), step = coalesce(running.step, step),
    current_doc = coalesce(running.doc_title, current_doc)
  where id = p_job_id;
  if new_percent > job.percent then
    perform append_event(p_job_id, 'progress', jsonb_build_object(
      'percent', new_percent, 'message', coalesce(running.label, job.message),
      'docsComplete', finished_docs, 'docsTotal', job.docs_total
    ));
  end if;
  return became_ready;
end
$$;

revoke all on function public.advance_job(uuid) from public, anon, authenticated, service_role;
