import type admin from './locales/en/admin.json';
import type audit from './locales/en/audit.json';
import type common from './locales/en/common.json';
import type desk from './locales/en/desk.json';
import type home from './locales/en/home.json';
import type issued from './locales/en/issued.json';
import type patient from './locales/en/patient.json';
import type records from './locales/en/records.json';
import type security from './locales/en/security.json';
import type staff from './locales/en/staff.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      admin: typeof admin;
      audit: typeof audit;
      common: typeof common;
      desk: typeof desk;
      home: typeof home;
      issued: typeof issued;
      patient: typeof patient;
      records: typeof records;
      security: typeof security;
      staff: typeof staff;
    };
  }
}
