-- What the queue gave up on, the newest first, at most so many: a message's body is for the database alone.
-- Answers [{"messageId", "jobId", "receivedAt"}].
create or replace function public.list_dead_letters(p_limit integer)
returns jsonb
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('messageId', message_id, 'jobId', job_id, 'receivedAt', received_at)
      order by received_at desc, id desc), '[]')
    from (select * from dead_letters order by received_at desc, id desc limit p_limit) as newest
  );
end
$$;

revoke all on function public.list_dead_letters(integer) from public, anon, authenticated;
grant execute on function public.list_dead_letters(integer) to service_role;
