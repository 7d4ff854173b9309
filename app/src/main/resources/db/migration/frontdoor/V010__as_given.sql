-- What a notice gives that the first tables left out, and what makes sending twice send once.
alter table frontdoor.contact
  add column once uuid,                          -- made by the form: two presses of one button
  add column given_hash bytea;                   -- of all that was given: the same reference with other words is a conflict
create unique index contact_pressed_once on frontdoor.contact (partnership_id, once) where once is not null;
alter table frontdoor.contact_subject
  add column description text,                   -- "boy about 7, red coat", where no name is known
  add column school text,
  add column parental boolean;                   -- holds parental responsibility
