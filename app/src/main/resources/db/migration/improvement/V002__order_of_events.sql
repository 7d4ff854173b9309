-- two things recorded in the same instant keep the order in which they were recorded
alter table improvement.action_event add column seq bigint generated always as identity;
