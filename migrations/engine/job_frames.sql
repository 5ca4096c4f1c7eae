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
      'jobId', id, 'kind', kind, 'state', state, 'percent', percent, 'message', message, 'currentDoc', current_doc,
      'docsComplete', docs_complete, 'docsTotal', docs_total, 'seq', last_event_seq, 'errorCode', error_code,
      'errorMessage', error_message, 'watchedBy', array(
        select room from watches where room = any (array['job:' || id, owner_key]) and watched_until > now()
      )
    )), '[]')
    from jobs where id = any (coalesce(p_job_ids, '{}'))
  );
end
$$;

revoke all on function engine.job_frames(uuid[]) from public, anon, authenticated, service_role;
