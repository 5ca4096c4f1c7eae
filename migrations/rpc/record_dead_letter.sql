-- Keeps a message that the queue gave up on. Idempotent.
create or replace function public.record_dead_letter(p_message_id text, p_body jsonb)
returns void
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  named_job uuid;
begin
  -- A poison message may hold anything: only a well-formed id is taken for one.
  if p_body ->> 'jobId' ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then
    named_job := (p_body ->> 'jobId')::uuid;
  end if;
  insert into dead_letters (message_id, job_id, body) values (p_message_id, named_job, p_body)
  on conflict (message_id) do nothing;
end
$$;

revoke all on function public.record_dead_letter(text, jsonb) from public, anon, authenticated;
grant execute on function public.record_dead_letter(text, jsonb) to service_role;
