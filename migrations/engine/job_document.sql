-- A job as its readers get it: the row without its inside, its place in the queue while it waits, what it cost once it has ended,
-- and, with p_has_artifacts, its artifacts.
-- Each question is asked only of a job that it concerns: to begin a query costs more than its rows do here. And a row becomes JSON
-- in one go, which is cheaper than an object of its fields.
create or replace function engine.job_document(p_job jobs, p_has_artifacts boolean)
returns json
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
declare
  tries json;
  jobs_ahead bigint;
  seconds_ahead numeric;
  running_jobs uuid[];
  jobs_running integer;
  pace numeric;
  cost json;
  usage json;
  artifacts json;
begin
  if p_job.state = 'queued' then
    p_job := job_as_it_runs(p_job);
  end if;
  -- Of the task that was tried most often, so that the first number never passes the second.
  select row_to_json(most) into tries from (
    select greatest(attempt - 1, 0) as retries, max_attempts - 1 as "maxRetries"
    from job_tasks where job_id = p_job.id order by attempt desc, max_attempts desc limit 1
  ) as most;

  if p_job.finished_at is null then
    -- What a second of the estimates of its kind has taken of late; null before a job of it has ended.
    select seconds_taken / seconds_expected into pace from job_paces where kind = p_job.kind;
  else
    -- Of a job that paid for something, and what that was paid for.
    select json_object_agg(provider, micro_usd) into cost from (
      select provider, sum(cost_micro_usd) as micro_usd from provider_calls where job_id = p_job.id group by provider
    ) as by_provider;
    if cost is not null then
      select json_object_agg(name, amount) into usage from (
        select used.key as name, sum(used.value::numeric) as amount
        from provider_calls cross join jsonb_each_text(provider_calls.usage) as used where job_id = p_job.id group by used.key
      ) as by_name;
    end if;
  end if;

  if p_job.state = 'queued' then
    -- Owners take turns: of another's jobs, only as many go before this one as its own owner has ahead of it, and one more. A
    -- hundred stands for a hundred or more: nobody waits for an exact place so far back, and counting on would cost the whole
    -- queue. Of the unfinished jobs before this one so many are passed over, two hundred that wait are looked at, and no more.
    -- What those ahead of it will take one after another, each at the pace of its kind, is null while its own kind is paused.
    running_jobs := array(select distinct job_id from job_tasks where state = 'running');
    with waiting as (
      select owner_key = p_job.owner_key as is_own, count(*) as jobs,
        sum(estimated_seconds * coalesce(seconds_taken / seconds_expected, 1)) as seconds
      from (
        select kind, estimated_seconds, owner_key from (
          select id, kind, estimated_seconds, state, owner_key from jobs
          where finished_at is null and created_at < p_job.created_at order by created_at desc limit 1000
        ) as before
        where state = 'queued' and id <> all (running_jobs) limit 200
      ) as nearest
      left join job_paces using (kind)
      group by owner_key
    ),
    own as (select coalesce(sum(jobs), 0) as own_jobs from waiting where is_own)
    select least(coalesce(sum(sooner), 0), 100), coalesce(sum(seconds * sooner / jobs), 0) into jobs_ahead, seconds_ahead
    from waiting cross join own cross join lateral (select case when is_own then jobs else least(jobs, own_jobs + 1) end as sooner) as turns;
    if exists (select from paused_kinds where kind = p_job.kind) then
      seconds_ahead := null;
    end if;
    -- How many go on at once.
    jobs_running := cardinality(running_jobs);
  end if;

  if p_has_artifacts then
    select json_agg(document order by "docNum" nulls last, type, "createdAt") into artifacts
    from artifact_documents as document where "jobId" = p_job.id;
  end if;

  return row_to_json(document) from (
    select p_job.id, p_job.kind, p_job.owner_id as "ownerId", p_job.state, p_job.percent, p_job.message, p_job.current_doc as "currentDoc",
      p_job.step, p_job.docs_total as "docsTotal", p_job.docs_complete as "docsComplete", p_job.result, p_job.error_code as "errorCode",
      p_job.error_message as "errorMessage", p_job.retry_count as "retryCount", p_job.estimated_seconds as "estimatedSeconds",
      p_job.created_at as "createdAt", p_job.updated_at as "updatedAt", p_job.started_at as "startedAt",
      p_job.finished_at as "finishedAt", tries, jobs_ahead as "jobsAhead", cost, usage, pace, seconds_ahead as "secondsAhead",
      jobs_running as "jobsRunning", coalesce(artifacts, '[]') as artifacts
  ) as document;
end
$$;

revoke all on function engine.job_document(jobs, boolean) from public, anon, authenticated, service_role;
