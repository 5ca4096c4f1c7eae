-- Settles a batch of tasks in one transaction, in at most ten statements whatever it holds. Each write is fenced by its lease
-- token: who lost the lease writes nothing and learns so. What it takes and answers is what settle_tasks does.
-- Answers are JSON as text wherever they grow with the batch: each would be built, copied and printed as a tree otherwise.
create or replace function engine.settle_results(
  p_results jsonb, out settled json, out claimable jsonb, out frames jsonb
)
language plpgsql
security definer
set search_path = public, engine, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set jit = off
as $$
declare
  advanced record;
  task_ids uuid[] := array(select (element ->> 'taskId')::uuid from jsonb_array_elements(p_results) as element);
  touched uuid[];
  events jsonb;
  freed text[];
  made jsonb;
  planned jsonb;
  products jsonb;
begin
  select array_agg(id) into touched from (
    select id from jobs where id in (select job_id from job_tasks where id = any (task_ids)) order by id for no key update
  ) as locked;

  with result as (
    select place, task_id, (element ->> 'leaseToken')::uuid as lease_token, element ->> 'outcome' as outcome,
      element -> 'output' as output, element -> 'artifacts' as artifacts, element -> 'tasks' as tasks, element -> 'product' as product,
      element ->> 'errorCode' as error_code, element ->> 'errorMessage' as error_message,
      (element ->> 'retryAfterSeconds')::integer as retry_after_seconds,
      element ->> 'outcome' = 'retry' and coalesce((element ->> 'isUntried')::boolean, false) as is_untried
    -- From the array and not from the JSON, of which the planner expects a hundred elements and so reads the whole table.
    from unnest(task_ids) with ordinality as given (task_id, place) cross join lateral (
      select p_results -> (place - 1)::integer as element
    ) as at_its_place
  ),
  -- Who has the token has the lease. The state is not asked for here: it would invite a plan over all that run.
  fenced as (
    select task.ctid, result.*, is_too_late,
      case
        when outcome = 'done' then 'done'
        when is_untried or (outcome = 'retry' and attempt < max_attempts and not is_too_late) then 'ready'
        else 'failed'
      end as new_state,
      case
        -- Not all at once: who waited for the same provider would meet there again.
        when is_untried then make_interval(secs => coalesce(retry_after_seconds, 1) * (1 + random() / 2))
        when outcome = 'retry' then backoff(backoff_base_seconds, backoff_max_seconds, attempt, retry_after_seconds)
      end as pause
    from result join job_tasks as task on task.id = task_id and task.lease_token = result.lease_token
    cross join lateral (
      -- Whom we depend on may ask for more patience than the job has.
      select outcome = 'retry' and not is_untried and coalesce(retry_after_seconds, 0) > 0 and exists (
        select from jobs where id = job_id and deadline_at < now() + make_interval(secs => retry_after_seconds)
      ) as is_too_late
    ) as patience
  ),
  written as (
    update job_tasks as task
    set state = new_state, lease_token = null, lease_expires_at = null, silent_deaths = 0, attempt = attempt - is_untried::integer,
      output = case new_state when 'done' then coalesce(fenced.output, '{}') else task.output end,
      progress = case new_state when 'done' then 1 when 'ready' then 0 else task.progress end,
      lane = case new_state when 'ready' then 'again' end,
      ready_at = case new_state when 'ready' then now() + pause else task.ready_at end,
      finished_at = case when new_state <> 'ready' then now() end,
      error_code = case
        when new_state = 'done' then null when is_too_late then 'RATE_LIMIT_EXCEEDED' else coalesce(fenced.error_code, 'JOB_FAILED')
      end,
      error_message = case new_state when 'done' then null else fenced.error_message end
    from fenced
    -- The lock of its job keeps a leased task where it is.
    where task.ctid = fenced.ctid
    returning fenced.place, task.id, task.job_id, task.owner_key, task.name, task.doc_num, task.state, task.error_code, task.ready_at
  )
  select
    coalesce(json_agg(case
      when id is null then json_build_object('taskId', task_id, 'outcome', 'lost')
      when state = 'ready' then json_build_object(
        'taskId', id, 'outcome', 'retrying', 'jobId', job_id, 'retryInSeconds', ceil(extract(epoch from ready_at - now()))::integer
      )
      else json_build_object('taskId', id, 'outcome', state)
    end order by place), '[]'),
    jsonb_agg(jsonb_build_object('jobId', job_id, 'type', 'task_failed', 'data', jsonb_build_object(
      'task', name, 'docNum', doc_num, 'code', written.error_code
    ))) filter (where state = 'failed'),
    array_agg(owner_key) filter (where state <> 'ready'),
    jsonb_agg(jsonb_build_object('jobId', job_id, 'artifacts', artifacts))
      filter (where state = 'done' and jsonb_typeof(artifacts) = 'array' and artifacts <> '[]'),
    jsonb_agg(jsonb_build_object('jobId', job_id, 'tasks', tasks))
      filter (where state = 'done' and jsonb_typeof(tasks) = 'array' and tasks <> '[]'),
    jsonb_agg(jsonb_build_object('jobId', job_id, 'product', product)) filter (where state = 'done' and jsonb_typeof(product) = 'object')
  into settled, events, freed, made, planned, products
  from result left join written using (place);

  if made is not null then
    events := record_artifacts(made) || coalesce(events, '[]');
  end if;
  if planned is not null then
    perform insert_tasks(planned);
  end if;
  if products is not null then
    perform record_products(products);
  end if;
  if freed is null then
    claimable := '[]';
    frames := coalesce(watched_frames(touched), '[]');
  else
    if planned is not null or events @> '[{"type": "task_failed"}]' then
      perform skip_doomed_tasks(touched);
    end if;
    advanced := advance_jobs(touched, freed, coalesce(events, '[]'), true);
    claimable := advanced.claimable;
    frames := advanced.frames;
  end if;
end
$$;

revoke all on function engine.settle_results(jsonb) from public, anon, authenticated, service_role;
