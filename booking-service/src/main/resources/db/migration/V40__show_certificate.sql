-- Who may see the film stands on the ticket and is shown at the door.
alter table show add column certificate text;
