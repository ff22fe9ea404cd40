import type { PasskeyJson } from './types';

/** Browsers since 2025 read and write WebAuthn's JSON themselves; older ones are offered no passkeys. */
export function passkeysSupported() {
  return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

/** The new passkey as JSON. Rejects where the person or the device declines. */
export async function makePasskey(options: PasskeyJson) {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON,
  );
  return asJson(await navigator.credentials.create({ publicKey }));
}

/** The passkey's signature as JSON. Rejects where the person or the device declines. */
export async function askPasskey(options: PasskeyJson) {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as unknown as PublicKeyCredentialRequestOptionsJSON,
  );
  return asJson(await navigator.credentials.get({ publicKey }));
}

function asJson(credential: Credential | null): PasskeyJson {
  if (!(credential instanceof PublicKeyCredential)) throw new Error('No passkey');
  return { ...credential.toJSON() };
}
