-- A job as its readers get it: the row without its inside, its artifacts, and its place in the queue while it waits.
create or replace function engine.job_document(p_job jobs)
returns jsonb
language sql
stable
security definer
set search_path = public, engine, pg_temp
as $$
  select jsonb_build_object(
    'id', p_job.id, 'kind', p_job.kind, 'ownerId', p_job.owner_id, 'state', p_job.state, 'percent', p_job.percent,
    'message', p_job.message, 'currentDoc', p_job.current_doc, 'step', p_job.step, 'docsTotal', p_job.docs_total,
    'docsComplete', p_job.docs_complete, 'result', p_job.result, 'errorCode', p_job.error_code,
    'errorMessage', p_job.error_message, 'retryCount', p_job.retry_count, 'estimatedSeconds', p_job.estimated_seconds,
    'createdAt', p_job.created_at, 'updatedAt', p_job.updated_at, 'startedAt', p_job.started_at,
    'finishedAt', p_job.finished_at,
    -- Of the task that was tried most often, so that the first number never passes the second.
    'tries', (
      select jsonb_build_object('retries', greatest(attempt - 1, 0), 'maxRetries', max_attempts - 1)
      from job_tasks where job_id = p_job.id order by attempt desc, max_attempts desc limit 1
    ),
    'jobsAhead', case when p_job.state = 'queued' then (
      -- A hundred stands for a hundred or more: nobody waits for an exact place so far back, and counting on would cost the whole
      -- queue. Of the unfinished jobs before this one that are under way, so many are passed over and no more.
      select count(*) from (
        select from (
          select state from jobs where finished_at is null and created_at < p_job.created_at order by created_at desc limit 1000
        ) as before
        where state = 'queued' limit 100
      ) as ahead
    ) end,
    -- Of a job that paid for something.
    'cost', case when p_job.finished_at is not null then (
      select jsonb_object_agg(provider, micro_usd)
      from (
        select provider, sum(cost_micro_usd) as micro_usd from provider_calls where job_id = p_job.id group by provider
      ) as by_provider
    ) end,
    -- What that was paid for.
    'usage', case when p_job.finished_at is not null then (
      select jsonb_object_agg(name, amount)
      from (
        select used.key as name, sum(used.value::numeric) as amount
        from provider_calls cross join jsonb_each_text(usage) as used where job_id = p_job.id group by used.key
      ) as by_name
    ) end,
    -- What a second of the estimates of its kind has taken of late; null before a job of it has ended.
    'pace', case when p_job.finished_at is null then (
      select seconds_taken / seconds_expected from job_paces where kind = p_job.kind
    ) end,
    -- What the jobs before this one will take one after another, each at the pace of its kind; null while its own kind is paused.
    'secondsAhead', case when p_job.state = 'queued' and not exists (select from paused_kinds where kind = p_job.kind) then (
      select coalesce(sum(estimated_seconds * coalesce(seconds_taken / seconds_expected, 1)), 0)
      from (
        select kind, estimated_seconds from (
          select kind, estimated_seconds, state from jobs
          where finished_at is null and created_at < p_job.created_at order by created_at desc limit 1000
        ) as before
        where state = 'queued' limit 100
      ) as ahead
      left join job_paces using (kind)
    ) end,
    -- How many go on at once; a hundred stands for a hundred or more tasks.
    'jobsRunning', case when p_job.state = 'queued' then (
      select count(distinct job_id) from (select job_id from job_tasks where state = 'running' limit 100) as running
    ) end,
    'artifacts', (
      select coalesce(jsonb_agg(artifact_document(job_artifacts) order by doc_num nulls last, type, created_at), '[]')
      from job_artifacts where job_id = p_job.id
    )
  )
$$;

revoke all on function engine.job_document(jobs) from public, anon, authenticated, service_role;
