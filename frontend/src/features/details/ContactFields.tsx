import { Button, CloseButton, Fieldset, Input, TextInput } from '@mantine/core';
import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CONTACTS_MAX, NO_CONTACT, type DetailsInput } from './details';
import classes from './details.module.css';

export function ContactFields({ form }: { form: UseFormReturn<DetailsInput> }) {
  const { t } = useTranslation('patient');
  const contacts = useFieldArray({ control: form.control, name: 'emergencyContacts' });
  const errors = form.formState.errors.emergencyContacts;

  return (
    <Fieldset legend={t('details.contacts')} className={classes.contacts}>
      {contacts.fields.map((field, index) => (
        <div key={field.id} className={classes.contact}>
          <TextInput
            label={t('details.contactName')}
            error={errors?.[index]?.name?.message}
            autoComplete="off"
            {...form.register(`emergencyContacts.${index}.name`)}
          />
          <TextInput
            label={t('details.contactPhone')}
            error={errors?.[index]?.phone?.message}
            type="tel"
            autoComplete="off"
            {...form.register(`emergencyContacts.${index}.phone`)}
          />
          {contacts.fields.length > 1 && (
            <CloseButton
              size="lg"
              className={classes.remove}
              aria-label={t('details.removeContact')}
              onClick={() => contacts.remove(index)}
            />
          )}
        </div>
      ))}
      {errors?.message && <Input.Error mb="sm">{errors.message}</Input.Error>}
      {contacts.fields.length < CONTACTS_MAX && (
        <Button variant="subtle" size="sm" onClick={() => contacts.append(NO_CONTACT)}>
          {t('details.addContact')}
        </Button>
      )}
    </Fieldset>
  );
}
