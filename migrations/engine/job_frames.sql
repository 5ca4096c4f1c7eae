-- What a progress frame of each of these jobs says now, with the sequence number of its last event, and who watches: the rooms to
-- which it has to be published.
create or replace function engine.job_frames(p_job_ids uuid[])
returns jsonb
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'jobId', job.id, 'kind', job.kind, 'state', job.state, 'percent', job.percent, 'message', job.message, 'currentDoc', job.current_doc,
      'docsComplete', job.docs_complete, 'docsTotal', job.docs_total, 'seq', job.last_event_seq, 'errorCode', job.error_code,
      'errorMessage', job.error_message, 'watchedBy', array(
        select room from watches where room = any (array['job:' || job.id, job.owner_key]) and watched_until > now()
      )
    )), '[]')
    from jobs cross join lateral job_as_it_runs(jobs) as job where jobs.id = any (coalesce(p_job_ids, '{}'))
  );
end
$$;

revoke all on function engine.job_frames(uuid[]) from public, anon, authenticated, service_role;
