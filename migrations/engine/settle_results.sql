-- Settles a batch of tasks in one transaction, in a fixed number of statements whatever it holds. Each write is fenced by its lease
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
  elements jsonb[];
  task_ids uuid[];
  lease_tokens uuid[];
  outcomes text[];
  touched uuid[];
  -- Those of them whose rows do not say yet that they are under way.
  waiting uuid[];
  -- The places in the batch of what was written.
  places integer[];
  lines text[];
  freed text[];
  events jsonb;
  -- The jobs whose last task put out a result, and the results.
  finals uuid[];
  outputs jsonb[];
  makers jsonb[];
  faults record;
  has_plans boolean := false;
  has_failures boolean := false;
  completed uuid[];
  unfinished uuid[];
  advanced record;
begin
  -- Arrays and not the JSON, of which the planner expects a hundred elements and so reads whole tables.
  select array_agg(element), array_agg((element ->> 'taskId')::uuid), array_agg((element ->> 'leaseToken')::uuid),
    array_agg(element ->> 'outcome')
  into elements, task_ids, lease_tokens, outcomes
  from jsonb_array_elements(p_results) as element;
  settled := '[]';
  claimable := '[]';
  frames := '[]';
  select array_agg(id), array_agg(id) filter (where state = 'queued') into touched, waiting from (
    select id, state from jobs where id in (select job_id from job_tasks where id = any (task_ids)) order by id for no key update
  ) as locked;

  with written as (
    update job_tasks as task
    set state = 'done', lease_token = null, lease_expires_at = null, silent_deaths = 0, output = coalesce(element -> 'output', '{}'),
      progress = 1, finished_at = now(), error_code = null, error_message = null
    from unnest(task_ids, lease_tokens, outcomes, elements) with ordinality as result (task_id, lease_token, outcome, element, place)
    -- Who has the token has the lease. The state is not asked for here: it would invite a plan over all that run.
    where task.id = task_id and task.lease_token = result.lease_token and outcome = 'done'
    returning place, task.id, task.job_id, task.owner_key, task.name, task.output, element
  )
  select
    array_agg(place), array_agg('{"taskId":"' || id || '","outcome":"done"}'), array_agg(owner_key),
    array_agg(job_id) filter (where name = 'finalize'), array_agg(output) filter (where name = 'finalize'),
    array_agg(jsonb_build_object('jobId', job_id) || element)
      filter (where element -> 'artifacts' <> '[]' or element -> 'tasks' <> '[]' or jsonb_typeof(element -> 'product') = 'object')
  into places, lines, freed, finals, outputs, makers
  from written;

  if ('done' = all (outcomes)) is not true then
    faults := settle_faults(task_ids, lease_tokens, outcomes, elements);
    places := places || faults.places;
    lines := lines || faults.lines;
    freed := freed || faults.freed;
    events := faults.events;
    has_failures := events is not null;
  end if;
  if coalesce(cardinality(places), 0) < cardinality(task_ids) then
    lines := lines || array(
      select '{"taskId":"' || task_id || '","outcome":"lost"}'
      from unnest(task_ids) with ordinality as given (task_id, place) where place <> all (coalesce(places, '{}'))
    );
  end if;
  settled := '[' || coalesce(array_to_string(lines, ','), '') || ']';

  if makers is not null then
    events := nullif(record_made(makers) || coalesce(events, '[]'), '[]');
    has_plans := exists (select from unnest(makers) as maker where maker -> 'tasks' <> '[]');
  end if;
  if freed is null and waiting is null then
    frames := coalesce(watched_frames(touched), '[]');
    return;
  end if;
  freed := coalesce(freed, '{}');
  if finals is not null then
    completed := complete_jobs(finals, outputs, waiting, events);
  end if;
  if completed is null then
    unfinished := touched;
  elsif cardinality(completed) < cardinality(touched) then
    unfinished := array(select job_id from unnest(touched) as job_id where job_id <> all (completed));
  end if;
  if unfinished is null then
    claimable := pass_on_places(freed);
  else
    if has_plans or has_failures then
      perform skip_doomed_tasks(unfinished);
    end if;
    advanced := advance_jobs(unfinished, freed, coalesce(events, '[]'), true);
    claimable := advanced.claimable;
    frames := advanced.frames;
  end if;
  if completed is not null then
    if exists (select from watches) then
      frames := frames || coalesce(watched_frames(completed), '[]');
    end if;
  end if;
end
$$;

revoke all on function engine.settle_results(jsonb) from public, anon, authenticated, service_role;
