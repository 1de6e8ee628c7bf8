"""Sudut Kota: from the national assessment to a masterplan book and a city people come to see."""
