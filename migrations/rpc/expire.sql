-- What ends by age: finished jobs that belong to nobody, with what they made, and messages that the queue gave up on, at most
-- p_limit of each in one transaction. Answers {"jobs", "deadLetters", "hasMore": whether another call at once would find more}.
create or replace function public.expire(p_anonymous_days integer, p_dead_letter_days integer, p_limit integer)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  job_ids uuid[];
  letters integer;
begin
  select array_agg(id) into job_ids from (
    select id from jobs
    where owner_id is null and finished_at < now() - make_interval(days => p_anonymous_days)
    order by finished_at limit p_limit for update skip locked
  ) as old;
  perform erase_jobs(job_ids);
  delete from dead_letters where id in (
    select id from dead_letters where received_at < now() - make_interval(days => p_dead_letter_days)
    order by received_at limit p_limit for update skip locked
  );
  get diagnostics letters = row_count;
  return jsonb_build_object(
    'jobs', coalesce(cardinality(job_ids), 0), 'deadLetters', letters, 'hasMore', greatest(cardinality(job_ids), letters) >= p_limit
  );
end
$$;

revoke all on function public.expire(integer, integer, integer) from public, anon, authenticated;
grant execute on function public.expire(integer, integer, integer) to service_role;
