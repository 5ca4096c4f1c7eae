-- The paid calls at which a job stopped for want of money: whoever would retry it hears at once that they still can't be paid for.

create table engine.unaffordable_calls (
  job_id uuid not null references public.jobs (id) on delete cascade,
  provider text not null,
  -- Of the cheapest of them, what would have been reserved.
  reserved_micro_usd bigint not null check (reserved_micro_usd >= 0),
  primary key (job_id, provider)
);
