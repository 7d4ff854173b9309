-- Who changed a partnership's figures and hours, and what they were before.
create trigger keep_history after insert or update or delete on timescales.rule_setting
  for each row execute function sharing.keep_history();
create trigger keep_history after insert or update or delete on timescales.opening
  for each row execute function sharing.keep_history();
