-- Mail speaks the language of whoever gets it: his own choice, else that of the unit.
alter table mail_addresses add column language text check (language in ('zh-CN', 'en'));
alter table reminder_hours add column language text not null default 'zh-CN' check (language in ('zh-CN', 'en'));
