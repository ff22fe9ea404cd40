/** The facts of a record that save lives, each with the place it stands at: allergies, medicines, conditions, surgeries, results. */
package org.jeevan.summarization.essentials;
