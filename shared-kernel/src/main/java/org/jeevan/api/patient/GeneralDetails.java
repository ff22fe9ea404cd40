package org.jeevan.api.patient;

import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jeevan.api.rejection.CommandRejected;
import org.jspecify.annotations.Nullable;

/**
 * What a hospital should know of a patient before any record is read. Every value is optional but the name.
 *
 * @param dateOfBirth or {@code age}, never both
 * @param age completed years when it was stated
 * @param heightCm 20 to 272 cm
 * @param weightKg 0.2 to 650 kg
 */
public record GeneralDetails(
        String fullName,
        List<EmergencyContact> emergencyContacts,
        @Nullable LocalDate dateOfBirth,
        @Nullable Integer age,
        @Nullable Gender gender,
        @Nullable Double heightCm,
        @Nullable Double weightKg,
        @Nullable BloodGroup bloodGroup) {

    private static final int EMERGENCY_CONTACTS_MAX = 5;
    private static final int AGE_YEARS_MAX = 130;

    public GeneralDetails {
        fullName = PersonName.require(fullName, "fullName");
        emergencyContacts = emergencyContacts == null ? List.of() : List.copyOf(emergencyContacts);
        require(emergencyContacts.size() <= EMERGENCY_CONTACTS_MAX, "emergencyContacts", "At most 5 contacts");
        require(dateOfBirth == null || age == null, "age", "Either the date of birth or the age, not both");
        requireWithin(age, 0, AGE_YEARS_MAX, "age", "years");
        requireWithin(heightCm, 20, 272, "heightCm", "cm");
        requireWithin(weightKg, 0.2, 650, "weightKg", "kg");
    }

    /** What is known right after sign-up. */
    public static GeneralDetails named(String fullName) {
        return new GeneralDetails(fullName, List.of(), null, null, null, null, null, null);
    }

    /**
     * A birth in the future, or too long ago, is refused against the day the details were given.
     *
     * @throws CommandRejected naming the field
     */
    public void requireBornBefore(LocalDate today) {
        require(
                dateOfBirth == null
                        || !dateOfBirth.isAfter(today) && dateOfBirth.isAfter(today.minusYears(AGE_YEARS_MAX)),
                "dateOfBirth",
                "A date within the last 130 years");
    }

    private static void requireWithin(Number value, double least, double most, String field, String unit) {
        require(
                value == null || value.doubleValue() >= least && value.doubleValue() <= most,
                field,
                "Between %s and %s %s".formatted(plain(least), plain(most), unit));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw new CommandRejected(INVALID_FIELD, message, field);
        }
    }

    /** Whom to call, and where. */
    public record EmergencyContact(String name, String phone) {

        private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{5,18}[0-9]");

        public EmergencyContact {
            name = PersonName.require(name, "emergencyContacts.name");
            phone = phone == null ? "" : phone.strip();
            require(PHONE.matcher(phone).matches(), "emergencyContacts.phone", "A telephone number of 7 to 20 digits");
        }
    }

    /** As stated by the person; the codes are HL7's administrative gender. */
    public enum Gender {
        FEMALE,
        MALE,
        OTHER,
        UNKNOWN
    }

    /** ABO and Rh(D), written as on a blood bag. */
    public enum BloodGroup {
        A_POSITIVE("A+"),
        A_NEGATIVE("A-"),
        B_POSITIVE("B+"),
        B_NEGATIVE("B-"),
        AB_POSITIVE("AB+"),
        AB_NEGATIVE("AB-"),
        O_POSITIVE("O+"),
        O_NEGATIVE("O-");

        private final String label;

        BloodGroup(String label) {
            this.label = label;
        }

        @JsonValue
        public String label() {
            return label;
        }

        @JsonCreator
        public static BloodGroup of(String label) {
            return Arrays.stream(values())
                    .filter(group -> group.label.equals(label))
                    .findFirst()
                    .orElseThrow(() -> new CommandRejected(
                            INVALID_FIELD, "One of A+, A-, B+, B-, AB+, AB-, O+, O-", "bloodGroup"));
        }
    }
}
