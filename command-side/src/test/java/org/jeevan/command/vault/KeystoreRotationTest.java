package org.jeevan.command.vault;

import java.nio.file.Path;
import java.util.Optional;
import org.jeevan.crypto.KeystoreVault;
import org.jeevan.crypto.RotatingVault;

class KeystoreRotationTest extends KeyRotationContract {

    @Override
    RotatingVault keyVault(Path folder) {
        return KeystoreVault.openOrCreate(folder, Optional.empty());
    }
}
