package org.jeevan.command.vault;

import java.nio.file.Path;
import org.jeevan.crypto.HsmVault;
import org.jeevan.crypto.RotatingVault;
import org.jeevan.crypto.SoftHsm;

class HsmRotationTest extends KeyRotationContract {

    private SoftHsm hsm;

    @Override
    RotatingVault keyVault(Path folder) {
        if (hsm == null) {
            hsm = SoftHsm.emptied();
        }
        return HsmVault.openOrCreate(folder, hsm.settings());
    }
}
