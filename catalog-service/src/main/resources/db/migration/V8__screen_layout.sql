-- A screen's layout in versions: a show keeps the one it is sold with. Straight rows so far become version 1.
create table screen_layout (
    screen_id uuid not null constraint screen_layout_screen references screen,
    version   int not null constraint screen_layout_version check (version >= 1),
    layout    jsonb not null,
    primary key (screen_id, version)
);

insert into screen_layout (screen_id, version, layout)
select s.id, 1, jsonb_build_object('aisles', '[]'::jsonb, 'rows', (
    select jsonb_agg(jsonb_build_object(
               'label', row_label,
               'category', (array['front', 'middle', 'back'])[1 + i * 3 / greatest(s.row_count, 3)],
               'places', s.column_count,
               'gaps', '[]'::jsonb, 'companion', '[]'::jsonb, 'restrictedView', '[]'::jsonb, 'blocked', '[]'::jsonb,
               'accessible', (
                   select coalesce(jsonb_agg(place order by place), '[]'::jsonb)
                   from generate_series(1, s.column_count) place where row_label || place = any (s.accessible)))
           order by i)
    from generate_series(0, s.row_count - 1) i,
         lateral (select case when i < 26 then '' else chr(64 + i / 26) end || chr(65 + i % 26) as row_label) named))
from screen s;

alter table screen add column layout_version int not null default 1;
alter table screen drop column row_count, drop column column_count, drop column accessible;

alter table show add column layout_version int not null default 1;
alter table show add constraint show_layout foreign key (screen_id, layout_version) references screen_layout;
