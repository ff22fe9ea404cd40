package org.jeevan.query.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedicineNamesTest {

    @ParameterizedTest
    @CsvSource({
        "penicillin,penicillin,true",
        "amoxicillin,amoxicillin and clavulanate,true",
        "amoxicillin and clavulanate,amoxicillin,true",
        "amoxicillin,Amoxicillin trihydrate,true",
        "penicillin,piperacillin and tazobactam,true",
        "amoxicillin,ampicillin,true",
        "penicillin,penicillamine,false",
        "penicillin,cefixime,false",
        "cephalosporins,cefixime,true",
        "sulfonamides,trimethoprim and sulfamethoxazole,true",
        "sulfonamides,magnesium sulfate,false",
        "quinolones,ciprofloxacin,true",
        "nsaids,ibuprofen,true",
        "aspirin,diclofenac,true",
        "aspirin,paracetamol,false",
        "ace inhibitors,lisinopril,true",
        "statins,atorvastatin,true",
        "statins,nystatin,false",
        "clavulanate,amoxicillin and clavulanate,true",
        "latex,metformin,false",
        "iodinated contrast,metformin,false"
    })
    void an_allergy_meets_the_medicine_that_is_it_contains_it_or_is_of_its_class(
            String allergen, String medicine, boolean meets) {
        var allergies = MedicineNames.ofAllergen(Names.allergenKey(allergen));
        var medicines = MedicineNames.ofMedicine(Names.key(medicine));
        assertThat(!Collections.disjoint(allergies, medicines)).isEqualTo(meets);
    }
}
